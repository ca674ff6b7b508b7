"""What `Benchmarks/bench` is made of: desks from a seed, floors, peers, and the page that says how they compare."""
