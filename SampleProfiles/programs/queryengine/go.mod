module example.com/queryengine

go 1.24
