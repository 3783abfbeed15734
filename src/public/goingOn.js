// Runs before the page is drawn: where there are answers to go on with, the first question does not flash up.
try {
  if (location.hash || sessionStorage.getItem('plan-group-guide') || localStorage.getItem('plan-group-guide')) document.documentElement.dataset.goingOn = ''
} catch {
  // Storage is forbidden: there is nothing to go on with.
}
