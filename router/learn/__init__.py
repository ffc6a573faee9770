"""What is believed, given what was counted?"""
