// How this program puts figures into words, for rooms on every floor that say something to people.
