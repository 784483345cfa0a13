/// What a dossier can do where scripts run: sort and filter the table, and switch between two excerpts in mid-sound.
/// Without it everything is there, unsorted.
enum DossierScript {
  static let text = """
    "use strict";
    (() => {
      const table = document.querySelector("table.sortable");
      if (table) {
        const body = table.tBodies[0], rows = [...body.rows];
        const value = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
        [...table.tHead.rows[0].cells].forEach((head, column) => {
          const button = document.createElement("button");
          button.type = "button";
          button.append(...head.childNodes);
          head.append(button);
          button.addEventListener("click", () => {
            const down = head.getAttribute("aria-sort") === "ascending";
            for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
            head.setAttribute("aria-sort", down ? "descending" : "ascending");
            const numeric = head.dataset.kind === "number";
            const order = (a, b) => {
              const [x, y] = [value(a, column), value(b, column)];
              if ((x === "") !== (y === "")) return x === "" ? 1 : -1;
              const sign = numeric ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
              return down ? -sign : sign;
            };
            body.append(...[...rows].sort(order));
          });
        });
        const tools = document.querySelector(".tools");
        const words = tools.querySelector("input"), status = tools.querySelector("select");
        const told = tools.querySelector("output");
        const filter = () => {
          const wanted = words.value.toLowerCase();
          let shown = 0;
          for (const row of rows) {
            const fits = row.textContent.toLowerCase().includes(wanted)
              && (status.value === "" || row.dataset.status === status.value);
            row.hidden = !fits;
            if (fits) shown += 1;
          }
          told.textContent = shown + " of " + rows.length + " rows";
        };
        words.addEventListener("input", filter);
        status.addEventListener("change", filter);
        tools.hidden = false;
        filter();
      }
      for (const match of document.querySelectorAll(".match")) {
        const [one, other] = match.querySelectorAll("audio");
        const button = match.querySelector("button.switch");
        if (!other || !button) continue;
        button.hidden = false;
        button.addEventListener("click", () => {
          const [from, to] = one.paused ? [other, one] : [one, other];
          to.currentTime = Math.min(from.currentTime, to.duration || 0);
          from.pause();
          to.play();
        });
      }
    })();

    """
}
