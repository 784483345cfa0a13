"""What the trials on real sound share: a corpus from Debian packages, clips cut from it, peers, scores."""
