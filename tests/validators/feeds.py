"""Checks every feed.xml below a folder: by the grammar of RFC 4287, and by what a reader of feeds makes of it."""

import os
import pathlib
import sys

import feedparser
from lxml import etree

grammar = etree.RelaxNG(file=os.path.join(os.environ["VALIDATORS"], "atom.rng"))
faults = []


def fault(path, words):
    faults.append(f"{path}: {words}")


for path in sorted(pathlib.Path(sys.argv[1]).rglob("feed.xml")):
    text = path.read_bytes()
    try:
        tree = etree.fromstring(text)
    except etree.XMLSyntaxError as error:
        fault(path, error)
        continue
    if not grammar.validate(tree):
        fault(path, grammar.error_log)
    feed = feedparser.parse(text)
    if feed.bozo:
        fault(path, feed.bozo_exception)
    if feed.version != "atom10":
        fault(path, f"taken for {feed.version!r}")
    ids = [entry.get("id") for entry in feed.entries]
    if len(set(ids)) != len(ids):
        fault(path, "an id stands twice")
    for part in [feed.feed, *feed.entries]:
        if not part.get("updated_parsed"):
            fault(path, f"no date: {part.get('updated')!r}")
        if not part.get("link", "").startswith("https://"):
            fault(path, f"no whole address: {part.get('link')!r}")
    dates = [entry.updated_parsed for entry in feed.entries if entry.get("updated_parsed")]
    if dates != sorted(dates, reverse=True) or (dates and dates[0] != feed.feed.get("updated_parsed")):
        fault(path, "the newest does not come first")

print("\n".join(map(str, faults)))
sys.exit(bool(faults))
