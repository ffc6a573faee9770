"""What would the router have done, and saved, on outcomes that are already known?"""
