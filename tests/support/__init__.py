"""What the tests share: a terminal with a program in it, pictures, and made-up stories."""
