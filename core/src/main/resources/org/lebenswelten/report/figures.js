"use strict";
/*
 * Draws the figures of a page from the JSON or the table that stands in each:
 *
 *   <figure class="figure" data-kind="lines">
 *     <figcaption>...</figcaption>
 *     <script type="application/json">{...}</script>
 *     <details class="data" open><summary>...</summary><table>...</table></details>
 *   </figure>
 *
 * Further scripts add kinds with lebenswelten.kind(name, draw), where draw(figure, data) returns the drawing's element, or
 * nothing if it filled cells of the table. A figure that cannot be drawn keeps its table.
 */
var lebenswelten = (function () {
  var kinds = {};
  var number = 0;
  var german = document.documentElement.lang === "de";
  var locale = d3.formatLocale({
    decimal: german ? "," : ".",
    thousands: german ? "." : ",",
    grouping: [3],
    currency: ["", ""],
    minus: "\u2212"
  });
  var texts = lebensweltenTexts;
  var colours = {
    ink: "#1b2733", soft: "#4a5765", line: "#d3dae1", brand: "#0b4f6c",
    worse: "#a63603", better: "#08519c", similar: "#5f6b76", pale: "#c9d3db", range: "#dfe5ea"
  };

  function format(value, decimals) {
    return value === null || value === undefined ? "\u2013" : locale.format(",." + (decimals || 0) + "f")(value);
  }

  /* An image for screen readers: its caption is its name; the numbers stand in the table. */
  function svg(figure, width, height) {
    var id = "figure-" + (number += 1);
    var caption = figure.querySelector("figcaption");
    var root = d3.create("svg").attr("viewBox", "0 0 " + width + " " + height).attr("role", "img")
      .attr("aria-labelledby", id + "-title " + id + "-desc");
    root.append("title").attr("id", id + "-title").text(caption ? caption.textContent.trim() : "");
    root.append("desc").attr("id", id + "-desc").text(texts.table);
    return root;
  }

  /* A width in which letters keep their size: that of the figure, within bounds. */
  function width(figure) {
    return Math.max(320, Math.min(560, figure.clientWidth || 560));
  }

  /* An image in a cell, whose words say all of it. */
  function cellSvg(width, height, words) {
    return d3.create("svg").attr("viewBox", "0 0 " + width + " " + height).attr("role", "img").attr("aria-label", words);
  }

  function hatching(root, id, colour) {
    var pattern = root.append("defs").append("pattern").attr("id", id).attr("patternUnits", "userSpaceOnUse")
      .attr("width", 12).attr("height", 12).attr("patternTransform", "rotate(45)");
    pattern.append("rect").attr("width", 12).attr("height", 12).attr("fill", "#e6e6e6");
    pattern.append("rect").attr("width", 5).attr("height", 12).attr("fill", colour);
    return "url(#" + id + ")";
  }

  /* Words of a long label on lines of a width, so that none is cut. */
  function wrap(text, letters) {
    var lines = [""];
    text.split(/\s+/).forEach(function (word) {
      var last = lines.length - 1;
      if (lines[last] && (lines[last] + " " + word).length > letters) {
        lines.push(word);
      } else {
        lines[last] = lines[last] ? lines[last] + " " + word : word;
      }
    });
    return lines.flatMap(function (line) {
      var parts = [];
      for (var i = 0; i < line.length || i === 0; i += letters) {
        parts.push(line.slice(i, i + letters));
      }
      return parts;
    });
  }

  function drawAll() {
    document.querySelectorAll("figure.figure[data-kind]").forEach(function (figure) {
      var draw = kinds[figure.dataset.kind];
      if (!draw) {
        return;
      }
      var source = figure.querySelector("script[type='application/json']");
      var drawn = draw(figure, source ? JSON.parse(source.textContent) : null);
      if (drawn) {
        var box = document.createElement("div");
        box.className = "drawing";
        box.appendChild(drawn.node ? drawn.node() : drawn);
        var caption = figure.querySelector("figcaption");
        figure.insertBefore(box, caption ? caption.nextSibling : figure.firstChild);
        var table = figure.querySelector("details.data");
        if (table) {
          table.open = false;
        }
      }
    });
  }

  document.addEventListener("DOMContentLoaded", drawAll);

  return {
    kind: function (name, draw) { kinds[name] = draw; },
    texts: texts, colours: colours, format: format, svg: svg, width: width, cellSvg: cellSvg, hatching: hatching, wrap: wrap
  };
})();

/*
 * A map of areas: {areas: {id: {fill, hatch, text}}, here: id, points: [{x, y, fill, text}]}. Fills come from the legend's palette; a
 * hatched area has a withheld value. Outlines, names and pages of areas stand in geometry.js.
 */
lebenswelten.kind("map", function (figure, data) {
  var size = lebensweltenGeometry.size;
  var root = lebenswelten.svg(figure, size[0] + 8, size[1] + 8);
  var id = root.attr("aria-labelledby").split(" ")[0];
  var hatches = {};
  var ground = root.append("g").attr("transform", "translate(4 4)");
  var hover = document.createElement("p");
  hover.className = "hover";
  hover.setAttribute("aria-hidden", "true");
  hover.textContent = lebenswelten.texts.hover;
  function fill(area) {
    if (!area) {
      return "#ffffff";
    }
    if (!area.hatch) {
      return area.fill;
    }
    if (!hatches[area.fill]) {
      hatches[area.fill] = lebenswelten.hatching(root, id + "-" + area.fill.slice(1), area.fill);
    }
    return hatches[area.fill];
  }
  var start = document.querySelector(".brand a").href;
  Object.keys(lebensweltenGeometry.paths).forEach(function (key) {
    var area = data.areas[key];
    var path = ground.append("path").attr("class", "area-outline").attr("d", lebensweltenGeometry.paths[key])
      .attr("fill-rule", "evenodd").attr("fill", fill(area));
    if (area) {
      var words = lebensweltenGeometry.names[key] + (area.text ? ": " + area.text : "");
      path.append("title").text(words);
      path.on("mouseenter", function () { hover.textContent = words; path.raise(); ground.selectAll(".site-mark").raise(); });
      if (key !== data.here) {
        path.classed("linked", true).on("click", function () {
          window.location.href = start.replace(/index\.html$/, lebensweltenGeometry.pages[key]);
        });
      }
    }
    if (key === data.here) {
      path.classed("here", true);
    }
  });
  ground.selectAll(".here").raise();
  (data.points || []).forEach(function (point) {
    ground.append("circle").attr("class", "site-mark").attr("cx", point.x).attr("cy", point.y).attr("r", 11)
      .attr("fill", point.fill).on("mouseenter", function () { hover.textContent = point.text; })
      .append("title").text(point.text);
  });
  var box = document.createElement("div");
  box.appendChild(root.node());
  box.appendChild(hover);
  return box;
});

/*
 * Lines over periods: {periods: [...], unit, decimals, series: [{name, tone, values: [...], low: [...], high: [...]}]}; tone is a name
 * of lebenswelten.colours. Limits are a pale band. A period without a value interrupts the line.
 */
lebenswelten.kind("lines", function (figure, data) {
  var width = lebenswelten.width(figure), height = 250, left = 52, right = 128, top = 14, bottom = 30;
  var root = lebenswelten.svg(figure, width, height);
  var all = [];
  data.series.forEach(function (s) { all = all.concat(s.values, s.low || [], s.high || []); });
  all = all.filter(function (v) { return v !== null && v !== undefined; });
  var x = d3.scalePoint(data.periods, [left, width - right]).padding(.1);
  var least = d3.min(all), most = d3.max(all);
  var spare = (most - least || Math.abs(most) * .1 || 1) * .08;
  var from = data.fromZero ? Math.min(0, least) : least >= 0 ? Math.max(0, least - spare) : least - spare;
  var y = d3.scaleLinear([from, data.fromZero ? most : most + spare], [height - bottom, top]).nice(5);
  var broken = !data.rank && y.domain()[0] > 0;
  if (data.rank) {
    y = d3.scaleLinear([data.rank, 1], [height - bottom, top]);
  }
  var ticks = data.rank ? [1].concat(y.ticks(4).filter(function (v) { return v > 1 && v % 1 === 0; })) : y.ticks(5);
  var decimals = Math.max(0, d3.precisionFixed(Math.abs(ticks[1] - ticks[0]) || 1));
  if (broken) {
    root.attr("viewBox", "0 0 " + width + " " + (height + 18));
    root.append("path").attr("class", "break").attr("fill", "none").attr("stroke", lebenswelten.colours.soft)
      .attr("d", "M" + left + " " + (height - bottom) + "v-3l-4 -2l8 -4l-4 -2v-4");
    root.append("text").attr("x", 0).attr("y", height + 12).attr("font-size", 12.5).attr("class", "faint")
      .text(lebenswelten.texts.axisBreak.replace("#", lebenswelten.format(y.domain()[0], decimals)));
  }
  var axis = root.append("g").attr("class", "axis").attr("font-size", 13);
  ticks.forEach(function (v) {
    axis.append("line").attr("x1", left).attr("x2", width - right).attr("y1", y(v)).attr("y2", y(v));
    axis.append("text").attr("x", left - 8).attr("y", y(v)).attr("dy", ".35em").attr("text-anchor", "end")
      .text(lebenswelten.format(v, decimals));
  });
  var room = (width - left - right) / Math.max(1, data.periods.length);
  var every = Math.ceil((String(data.periods[0]).length * 8 + 8) / room);
  data.periods.forEach(function (p, i) {
    if ((data.periods.length - 1 - i) % every === 0) {
      axis.append("text").attr("x", x(p)).attr("y", height - 8).attr("text-anchor", "middle").text(p);
    }
  });
  function known(v) { return v !== null && v !== undefined; }
  var labels = [];
  data.series.forEach(function (s) {
    var colour = lebenswelten.colours[s.tone] || lebenswelten.colours.ink;
    if (s.low) {
      root.append("path").attr("fill", colour).attr("fill-opacity", .16).attr("d", d3.area()
        .defined(function (p, i) { return known(s.low[i]) && known(s.high[i]); })
        .x(function (p) { return x(p); }).y0(function (p, i) { return y(s.low[i]); })
        .y1(function (p, i) { return y(s.high[i]); })(data.periods));
    }
    root.append("path").attr("fill", "none").attr("stroke", colour).attr("stroke-width", 2.5)
      .attr("stroke-dasharray", s.dashed ? "6 4" : null).attr("d", d3.line()
        .defined(function (p, i) { return known(s.values[i]); })
        .x(function (p) { return x(p); }).y(function (p, i) { return y(s.values[i]); })(data.periods));
    var last = -1;
    s.values.forEach(function (v, i) {
      if (known(v)) {
        last = i;
        root.append("circle").attr("cx", x(data.periods[i])).attr("cy", y(v)).attr("r", 3.5).attr("fill", colour)
          .append("title").text(s.name + ", " + data.periods[i] + ": " + lebenswelten.format(v, data.decimals)
            + (data.unit ? "\u00a0" + data.unit : ""));
      }
    });
    if (last >= 0) {
      labels.push({ y: y(s.values[last]), name: s.name, colour: colour,
        text: lebenswelten.format(s.values[last], data.decimals) + (data.unit ? "\u00a0" + data.unit : "") });
    }
  });
  labels.sort(function (a, b) { return a.y - b.y; });
  var next = 0;
  labels.forEach(function (label) {
    var lines = lebenswelten.wrap(label.name, 17).concat([label.text]);
    var at = Math.max(label.y - 8 * (lines.length - 1), next);
    lines.forEach(function (line, i) {
      root.append("text").attr("x", width - right + 10).attr("y", at + 15 * i).attr("dy", ".35em").attr("font-size", 13)
        .attr("font-weight", i === lines.length - 1 ? 650 : 400).style("fill", label.colour).text(line);
    });
    next = at + 15 * lines.length + 4;
  });
  return root;
});

/*
 * Bars: {unit, decimals, most, mark: name, rows: [{name, value, low, high, mark, tone, text}]}. A mark is a line across the bar, such as
 * the city's figure. A row without a value has its reason as text.
 */
lebenswelten.kind("bars", function (figure, data) {
  var width = lebenswelten.width(figure), left = Math.round(width * .36), right = 84, top = data.mark ? 24 : 6;
  var letters = Math.floor((left - 10) / 7.6), step = width < 480 ? 50 : 38;
  var root = lebenswelten.svg(figure, width, top + step * data.rows.length + 8);
  var most = data.most || d3.max(data.rows, function (r) { return Math.max(r.value || 0, r.high || 0, r.mark || 0); }) || 1;
  var x = d3.scaleLinear([0, most], [left, width - right]);
  if (data.mark) {
    root.append("line").attr("x1", left).attr("x2", left).attr("y1", 4).attr("y2", 16).attr("stroke", lebenswelten.colours.ink)
      .attr("stroke-width", 2.5);
    root.append("text").attr("x", left + 7).attr("y", 10).attr("dy", ".35em").attr("font-size", 12.5).attr("class", "faint")
      .text(data.mark);
  }
  data.rows.forEach(function (row, i) {
    var middle = top + step * i + step / 2;
    var colour = lebenswelten.colours[row.tone] || lebenswelten.colours.brand;
    var lines = lebenswelten.wrap(row.name, letters);
    lines.forEach(function (line, n) {
      root.append("text").attr("x", left - 10).attr("y", middle + 13.5 * (n - (lines.length - 1) / 2)).attr("dy", ".35em")
        .attr("text-anchor", "end").attr("font-size", 13).text(line);
    });
    if (row.value === null || row.value === undefined) {
      root.append("text").attr("x", left + 4).attr("y", middle).attr("dy", ".35em").attr("font-size", 13)
        .attr("font-style", "italic").attr("class", "faint").text(row.text);
      return;
    }
    root.append("rect").attr("x", left).attr("y", middle - 10).attr("height", 20).attr("width", Math.max(0, x(row.value) - left))
      .attr("fill", colour);
    if (row.low !== null && row.low !== undefined && row.high !== null && row.high !== undefined) {
      root.append("line").attr("x1", x(row.low)).attr("x2", x(row.high)).attr("y1", middle).attr("y2", middle)
        .attr("stroke", lebenswelten.colours.ink).attr("stroke-width", 1.5);
    }
    if (row.mark !== null && row.mark !== undefined) {
      root.append("line").attr("x1", x(row.mark)).attr("x2", x(row.mark)).attr("y1", middle - 14).attr("y2", middle + 14)
        .attr("stroke", "#ffffff").attr("stroke-width", 5);
      root.append("line").attr("x1", x(row.mark)).attr("x2", x(row.mark)).attr("y1", middle - 14).attr("y2", middle + 14)
        .attr("stroke", lebenswelten.colours.ink).attr("stroke-width", 2.5);
    }
    root.append("text").attr("x", Math.max(x(row.value), x(row.high || 0), x(row.mark || 0)) + 8).attr("y", middle)
      .attr("dy", ".35em").attr("font-size", 13).attr("font-weight", 600).text(row.text);
  });
  return root;
});

/*
 * Fills cells of the figure's table. td.spine with data-spine: least, lower quartile, upper quartile, greatest, city, value (light burdens
 * left, heavy ones right, on a scale from 0 to 1, the city at 0.5) and a verdict. td.spark with data-spark: values over the periods;
 * data-span: the least range that fills the height, so that swings of chance stay flat; data-least: a value that the range must hold.
 */
lebenswelten.kind("cells", function (figure) {
  figure.querySelectorAll("td[data-spine]").forEach(function (cell) {
    var v = cell.dataset.spine.split(" ");
    var width = 240, height = 26, middle = height / 2;
    var x = d3.scaleLinear([0, 1], [6, width - 6]);
    var root = lebenswelten.cellSvg(width, height, cell.textContent.trim());
    root.append("rect").attr("x", x(+v[0])).attr("width", Math.max(1, x(+v[3]) - x(+v[0]))).attr("y", middle - 6).attr("height", 12)
      .attr("fill", lebenswelten.colours.range);
    root.append("rect").attr("x", x(+v[1])).attr("width", Math.max(1, x(+v[2]) - x(+v[1]))).attr("y", middle - 6).attr("height", 12)
      .attr("fill", "#aab7c2");
    root.append("line").attr("x1", x(+v[4])).attr("x2", x(+v[4])).attr("y1", 0).attr("y2", height)
      .attr("stroke", lebenswelten.colours.ink).attr("stroke-width", 2);
    if (v[5] !== "-") {
      var tone = v[6].indexOf("worse") === 0 ? "worse" : v[6].indexOf("better") === 0 ? "better" : "similar";
      var mark = root.append("path").attr("transform", "translate(" + x(+v[5]) + " " + middle + ")")
        .attr("stroke", "#fff").attr("stroke-width", 1.5).attr("fill", lebenswelten.colours[tone]);
      mark.attr("d", d3.symbol(tone === "worse" ? d3.symbolDiamond : tone === "better" ? d3.symbolSquare : d3.symbolCircle,
        tone === "worse" ? 130 : 110)());
    }
    cell.replaceChildren(root.node());
  });
  figure.querySelectorAll("td[data-spark]").forEach(function (cell) {
    var values = cell.dataset.spark.split(" ").map(function (v) { return v === "-" ? null : +v; });
    var known = values.filter(function (v) { return v !== null; });
    if (known.length < 2) {
      return;
    }
    var width = 100, height = 26;
    var x = d3.scaleLinear([0, values.length - 1], [5, width - 5]);
    var least = d3.min(known.concat("least" in cell.dataset ? +cell.dataset.least : [])), most = d3.max(known);
    var spare = Math.max(0, (+cell.dataset.span || 0) - (most - least)) / 2;
    var y = d3.scaleLinear([least - spare, most + spare], [height - 5, 5]);
    if (least - spare === most + spare) {
      y = function () { return height / 2; };
    }
    var root = lebenswelten.cellSvg(width, height, cell.textContent.trim());
    root.append("path").attr("fill", "none").attr("stroke", lebenswelten.colours.soft).attr("stroke-width", 1.8)
      .attr("d", d3.line().defined(function (v) { return v !== null; }).x(function (v, i) { return x(i); })
        .y(function (v) { return y(v); })(values));
    values.forEach(function (v, i) {
      if (v !== null) {
        root.append("circle").attr("cx", x(i)).attr("cy", y(v)).attr("r", i === values.length - 1 ? 3.2 : 1.6)
          .attr("fill", lebenswelten.colours.ink);
      }
    });
    cell.replaceChildren(root.node());
  });
});
