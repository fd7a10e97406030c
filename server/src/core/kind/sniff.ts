/**
 * A cheap look at the first lines of a text: may this be a report?
 * Client and server call the same function, so that no server starts for a README and none is missing for a report.
 * It may say yes to a text that turns out to be none; it never says no to one that `detectKind` would recognize.
 */
