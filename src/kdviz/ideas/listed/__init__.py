"""Listed: the list of ideas, a page in Markdown that anybody may edit."""
