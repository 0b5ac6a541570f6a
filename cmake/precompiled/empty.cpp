// A precompiled header needs a file that asks for it.
