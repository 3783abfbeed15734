// Runs before the frame's page is drawn.
const { dataset } = document.documentElement
// A box in the flow of the page around, as high as what is in it; else a panel.
if (location.hash === '#inline') dataset.inline = ''
// Nothing is seen before it is known who is around, where the agency names sites.
if (document.querySelector('meta[name="sites"]').content !== 'any') dataset.goingOn = ''
try {
  // Nor does the first question flash up where there are answers to go on with; whose they are, the page around will say.
  const keys = [...Object.keys(sessionStorage), ...Object.keys(localStorage)]
  if (keys.some((key) => key.startsWith('plan-group-guide:'))) dataset.goingOn = ''
} catch {
  // Storage is forbidden: there is nothing to go on with.
}
