import hashlib, json, pathlib, sys
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl")):
    events = [json.loads(line) for line in path.read_bytes().decode().split("\n")[:-1]]
    is_branch = "." in path.stem  # of a forked desk: it begins where it leaves the other branch
    prev, seq = (events[0]["prev"], events[0]["seq"] - 1) if is_branch else ("0" * 64, 0)
    for event in events:
        stated, seq = event.pop("hash"), seq + 1
        content = json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        if (event["seq"], event["prev"], hashlib.sha256(content).hexdigest()) != (seq, prev, prev := stated):
            sys.exit(f"{path.name}: event {seq} breaks the chain")
    print(path.name, seq, prev)
