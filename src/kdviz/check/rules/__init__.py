"""The rules, one a file: each a plain function that yields what it finds in a picture."""
