"""What do files of outcomes look like? Ours and those of other systems, in and out."""
