// Every stop of the tab key, in the order of the document. The first of them takes the focus, and
// what takes it from then on is noted, with whether it shows.
const isSeen = (it) => it.checkVisibility({ visibilityProperty: true });
// Of the radio buttons of one question, the key stops at the chosen one, or else at the first.
const isOfTheGroup = (it) => {
  if (it.type !== "radio") return true;
  const group = [...document.getElementsByName(it.name)];
  return it === (group.find((other) => other.checked) ?? group[0]);
};
const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .filter((it) => !it.disabled && it.tabIndex >= 0 && isSeen(it) && isOfTheGroup(it));
const told = (it) => it.id || it.textContent.trim() || it.name || it.localName;
window.reached = [];
const follow = ({ target }) => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
  const isMarked =
    (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  window.reached.push([told(target), isMarked]);
};
document.removeEventListener("focusin", window.follow);
document.addEventListener("focusin", (window.follow = follow));
document.activeElement?.blur();
stops[0]?.focus();
return stops.map(told);
