"""Measurements that are not tests: each prints figures of ours beside those of others."""
