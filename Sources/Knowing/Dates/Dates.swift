// Moments that are known to the second, the day, the month or the year, and how they are written: RFC 3339 or less.
