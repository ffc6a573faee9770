"""What did it bring? Arrays in, arrays out: nothing here reads a database."""
