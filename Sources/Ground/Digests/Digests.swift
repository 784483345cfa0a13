// SHA-256 of bytes as they come, for files, indexes and exports; libcrypto computes it.
