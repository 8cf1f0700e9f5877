"use strict";
/*
 * Sorts and filters tables.
 *
 * table.sortable: the header cells with data-first ("asc" or "desc": the order of the first click) get a button; those with a link beside
 * get one for themselves. Cells are compared by data-sort or their first words, as numbers where all are numbers; cells with an empty
 * data-sort or of class gap stay at the end. Only the last tbody is sorted.
 *
 * select[data-filters]: shows the rows of a table whose data-in holds the chosen key. What is sorted and chosen is kept in the address
 * and in links to the same table of other periods.
 */
(function () {
  var texts = lebensweltenTexts;
  var language = document.documentElement.lang;
  var collator = new Intl.Collator(language, { numeric: true });

  /* data-sort, or the first words of the cell, a number as the language of the page writes it; "" for a cell without a value. */
  function key(row, column) {
    var cell = row.cells[column];
    if (cell.dataset.sort !== undefined) {
      return cell.dataset.sort;
    }
    if (cell.classList.contains("gap")) {
      return "";
    }
    var text = (cell.firstChild ? cell.firstChild.textContent : "").trim();
    var number = (language === "de" ? text.replace(/\./g, "").replace(",", ".") : text.replace(/,/g, "")).replace("\u2212", "-");
    return /^-?\d+(\.\d+)?$/.test(number) ? number : text;
  }

  function sort(table, column, order) {
    var body = table.tBodies[table.tBodies.length - 1];
    var rows = Array.from(body.rows).map(function (row, i) { return { row: row, key: key(row, column), at: i }; });
    var numbers = rows.every(function (r) { return r.key === "" || isFinite(r.key); });
    var sign = order === "desc" ? -1 : 1;
    rows.sort(function (a, b) {
      if (a.key === "" || b.key === "") {
        return (a.key === "" ? 1 : 0) - (b.key === "" ? 1 : 0) || a.at - b.at;
      }
      return sign * (numbers ? a.key - b.key : collator.compare(a.key, b.key)) || a.at - b.at;
    });
    rows.forEach(function (r) { body.appendChild(r.row); });
  }

  /* The header cells of the lowest row of each column, from left to right. */
  function headers(table) {
    var columns = [];
    Array.from(table.tHead.rows).forEach(function (row, r) {
      var at = 0;
      Array.from(row.cells).forEach(function (cell) {
        while (columns[at] && columns[at].last >= r) {
          at++;
        }
        for (var i = 0; i < cell.colSpan; i++) {
          columns[at] = { cell: cell, last: r + cell.rowSpan - 1 };
          at++;
        }
      });
    });
    return columns.map(function (column) { return column.cell; });
  }

  function makeSortable(table, state, changed) {
    var cells = headers(table);
    function show(column, order) {
      sort(table, column, order);
      cells.forEach(function (cell, i) {
        if (cell.dataset.first) {
          cell.setAttribute("aria-sort", i === column ? (order === "asc" ? "ascending" : "descending") : "none");
        }
      });
    }
    cells.forEach(function (cell, column) {
      if (!cell.dataset.first) {
        return;
      }
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      if (cell.classList.contains("head")) {
        button.setAttribute("aria-label", texts.sortBy + " " + cell.firstElementChild.textContent.trim());
        cell.appendChild(button);
      } else {
        button.append.apply(button, Array.from(cell.childNodes));
        cell.appendChild(button);
      }
      button.addEventListener("click", function () {
        var now = cell.getAttribute("aria-sort");
        var order = now === "ascending" ? "desc" : now === "descending" ? "asc" : cell.dataset.first;
        show(column, order);
        state.sort = column + order;
        changed();
      });
    });
    var wanted = /^(\d+)(asc|desc)$/.exec(state.sort || "");
    if (wanted && cells[+wanted[1]] && cells[+wanted[1]].dataset.first) {
      show(+wanted[1], wanted[2]);
    }
  }

  function makeFilter(select, state, changed) {
    var table = document.getElementById(select.dataset.filters);
    var box = select.closest(".filter");
    var count = box.querySelector("[data-count]");
    function apply() {
      var rows = Array.from(table.tBodies[table.tBodies.length - 1].rows);
      var shown = 0;
      rows.forEach(function (row) {
        row.hidden = select.value !== "" && row.dataset.in.split(" ").indexOf(select.value) < 0;
        shown += row.hidden ? 0 : 1;
      });
      count.textContent = count.dataset.count.replace("#", shown).replace("#", rows.length);
    }
    box.hidden = false;
    if (state.within && Array.from(select.options).some(function (o) { return o.value === state.within; })) {
      select.value = state.within;
    }
    select.addEventListener("change", function () {
      state.within = select.value;
      apply();
      changed();
    });
    apply();
  }

  document.addEventListener("DOMContentLoaded", function () {
    var state = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    var links = Array.from(document.querySelectorAll(".periods a, .language a"));
    function changed() {
      var kept = new URLSearchParams();
      ["sort", "within"].forEach(function (name) {
        if (state[name]) {
          kept.set(name, state[name]);
        }
      });
      history.replaceState(null, "", "#" + kept);
      follow();
    }
    function follow() {
      links.forEach(function (link) {
        link.href = link.href.split("#")[0] + (state.sort || state.within ? location.hash : "");
      });
    }
    document.querySelectorAll("table.sortable").forEach(function (table) {
      makeSortable(table, table.classList.contains("tartan") ? state : {}, table.classList.contains("tartan") ? changed : function () {});
    });
    document.querySelectorAll("select[data-filters]").forEach(function (select) { makeFilter(select, state, changed); });
    follow();
  });
})();
