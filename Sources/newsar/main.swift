print("newsar")
