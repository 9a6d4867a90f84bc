

"	€ ""	€ "**2x2cpu2nanoseconds2leaf2root