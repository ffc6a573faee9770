"""How do the libraries that teams call models with ask and report? One module each, imported where it is used."""
