"""An offline reader for the news of Vietnam's People's Councils."""
