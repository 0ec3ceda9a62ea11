// What axe finds at the levels that the site promises.
const done = arguments[arguments.length - 1];
const options = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  resultTypes: ["violations"],
};
axe.run(document, options).then(
  ({ violations }) =>
    done(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      ),
    ),
  (error) => done([`axe: ${error}`]),
);
