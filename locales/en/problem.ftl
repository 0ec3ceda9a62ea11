## No such page

problem-not-found-heading = Page not found
problem-not-found-lead = There is nothing at this address. It may have been typed wrong, or the page may have moved.
problem-not-found-home = Go to the home page

## The service cannot be reached

problem-unreachable-heading = We cannot reach the service
problem-unreachable-lead = Check your connection, then try again. If it still does not work, the service may be closed for a moment.
