"""The kinds of files that a picture becomes, one a file."""
