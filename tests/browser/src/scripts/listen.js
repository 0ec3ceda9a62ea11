// Keeps what the security policy stopped, from the first moment of each page.
window.stopped = [];
document.addEventListener("securitypolicyviolation", (it) => {
  window.stopped.push(`${it.effectiveDirective}: ${it.blockedURI || it.sample}`);
});
