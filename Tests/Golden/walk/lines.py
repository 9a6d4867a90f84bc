"""Prints the functions, lines and instructions of a page that pprof's weblist made, one a line.

Lines without samples or code are left out: whether they are there depends on whose headers are.
"""
import html
import re
import sys

text = open(sys.argv[1]).read()
for part in re.split(r"(?=<h2>)", text)[1:]:
    name = re.match(r"<h2>(.*?)</h2>", part).group(1)
    file = re.search(r'<p class="filename">(.*?)</p>', part).group(1)
    sums = re.search(r"Total:\s+(\S+)\s+(\S+) \(flat, cum\)\s+(\S+)", part).groups()
    print(html.unescape(" ".join((name, file) + sums)))
    for line in re.split(r"(?=<span class=line>)", part)[1:]:
        row = re.match(r"<span class=line>\s*(\d+)</span> <span class=\w+>\s+(\S+)\s+(\S+) ", line)
        found = re.findall(
            r"\s+(\S+)\s+(\S+)\s+([0-9a-f]+): +(\S.*?) *<span class=unimportant>(.*?)</span>", line
        )
        if found or row.group(2, 3) != (".", "."):
            print(" ".join(row.groups()))
        for flat, cum, address, code, place in found:
            code = re.sub(r"\s+", " ", html.unescape(code))
            print(" ".join(("", address, flat, cum, code, html.unescape(place))))
