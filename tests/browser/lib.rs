//! The finished site in three real browsers, over WebDriver.
