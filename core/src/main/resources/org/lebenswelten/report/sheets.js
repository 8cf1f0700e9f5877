"use strict";
/*
 * Areas by their values with limits, from the rows of the figure's table: tr[data-rank] holds value, lower and upper limit ("-" for none)
 * and the comparison with the city, whose figure stands in data-value of the figure.
 */
lebenswelten.kind("ranks", function (figure) {
  var rows = Array.from(figure.querySelectorAll("tr[data-rank]")).map(function (row) {
    var v = row.dataset.rank.split(" ");
    return { name: row.querySelector("th").textContent.trim(), value: +v[0], low: v[1] === "-" ? null : +v[1],
      high: v[2] === "-" ? null : +v[2], verdict: v[3], text: row.cells[2].textContent.trim() };
  });
  if (!rows.length) {
    return null;
  }
  var city = figure.dataset.value === "NaN" ? null : +figure.dataset.value;
  var narrow = figure.clientWidth > 0 && figure.clientWidth < 560;
  var width = narrow ? 380 : 860, left = narrow ? 128 : 230, right = 58, step = 17, top = 26;
  var root = lebenswelten.svg(figure, width, top + step * rows.length + 26);
  /* Limits far beyond all values are cut, or they would squeeze everything else. */
  var values = d3.extent(rows.map(function (r) { return r.value; }).concat(city === null ? [] : [city]));
  var reach = Math.max(values[1] - values[0], Math.abs(values[1]) * 0.05) * 0.5;
  var ends = d3.extent(rows.flatMap(function (r) { return [r.low, r.high]; }).filter(function (v) { return v !== null; })
    .map(function (v) { return Math.max(values[0] - reach, Math.min(values[1] + reach, v)); }).concat(values));
  var x = d3.scaleLinear(ends, [left + 6, width - right]).nice();
  var bottom = top + step * rows.length;
  x.ticks(narrow ? 4 : 8).forEach(function (tick) {
    root.append("line").attr("x1", x(tick)).attr("x2", x(tick)).attr("y1", top).attr("y2", bottom)
      .attr("stroke", lebenswelten.colours.line);
    root.append("text").attr("x", x(tick)).attr("y", bottom + 14).attr("text-anchor", "middle").attr("font-size", 11.5)
      .attr("class", "faint").text(lebenswelten.format(tick, decimals(x.ticks(narrow ? 4 : 8))));
  });
  if (city !== null) {
    root.append("line").attr("x1", x(city)).attr("x2", x(city)).attr("y1", top - 6).attr("y2", bottom)
      .attr("stroke", lebenswelten.colours.ink).attr("stroke-width", 1.8);
    root.append("text").attr("x", x(city)).attr("y", top - 14).attr("dy", ".35em").attr("text-anchor", "middle").attr("font-size", 12)
      .attr("font-weight", 650).text(figure.dataset.city);
  }
  rows.forEach(function (row, i) {
    var y = top + step * i + step / 2;
    var tone = row.verdict.indexOf("worse") === 0 ? "worse" : row.verdict.indexOf("better") === 0 ? "better" : "similar";
    var colour = lebenswelten.colours[tone];
    var name = root.append("text").attr("x", left - 6).attr("y", y).attr("dy", ".35em").attr("text-anchor", "end")
      .attr("font-size", 12).text(row.name);
    var most = narrow ? 18 : 34;
    if (row.name.length > most) {
      name.attr("textLength", left - 8).attr("lengthAdjust", "spacingAndGlyphs");
    }
    if (row.low !== null && row.high !== null) {
      root.append("line").attr("x1", Math.max(x.range()[0], x(row.low))).attr("x2", Math.min(x.range()[1], x(row.high)))
        .attr("y1", y).attr("y2", y).attr("stroke", colour).attr("stroke-width", 2.2);
      if (row.high > x.domain()[1]) {
        root.append("path").attr("class", "cut").attr("fill", colour).attr("d", "M" + (x.range()[1] + 5) + " " + y + "l-7 -4.5v9z");
      }
      if (row.low < x.domain()[0]) {
        root.append("path").attr("class", "cut").attr("fill", colour).attr("d", "M" + (x.range()[0] - 5) + " " + y + "l7 -4.5v9z");
      }
    }
    root.append("path").attr("class", "value").attr("transform", "translate(" + x(row.value) + " " + y + ")").attr("fill", colour)
      .attr("stroke", "#fff").attr("d", d3.symbol(tone === "worse" ? d3.symbolDiamond : tone === "better" ? d3.symbolSquare
        : d3.symbolCircle, 62)());
    root.append("text").attr("x", width - right + 12).attr("y", y).attr("dy", ".35em").attr("font-size", 11.5).text(row.text);
  });

  function decimals(ticks) {
    var smallest = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : 1;
    return Math.max(0, Math.ceil(-Math.log10(smallest) - 1e-9));
  }
  return root;
});

/* How values are distributed: {unit, decimals, city, cityName, values}; a dot for each, piled up where they are close. */
lebenswelten.kind("dots", function (figure, data) {
  if (!data.values.length) {
    return null;
  }
  var narrow = figure.clientWidth > 0 && figure.clientWidth < 480;
  var width = narrow ? 380 : 560, side = 22, radius = Math.max(1.5, Math.min(5, 500 / data.values.length));
  var all = data.city === null ? data.values : data.values.concat(data.city);
  var x = d3.scaleLinear(d3.extent(all), [side, width - side]).nice();
  var bins, piles, highest;
  pile();
  if (highest * (2 * radius + 1) > 260) { // many equal values, such as zeros
    radius = Math.max(1.5, (260 / highest - 1) / 2);
    pile();
  }
  var top = 26, base = top + Math.max(70, highest * (2 * radius + 1) + 4);
  var root = lebenswelten.svg(figure, width, base + 24);
  root.append("line").attr("x1", side).attr("x2", width - side).attr("y1", base).attr("y2", base)
    .attr("stroke", lebenswelten.colours.soft);
  var ticks = x.ticks(narrow ? 5 : 7);
  var gap = ticks.length > 1 ? ticks[1] - ticks[0] : 1;
  ticks.forEach(function (tick) {
    root.append("line").attr("x1", x(tick)).attr("x2", x(tick)).attr("y1", base).attr("y2", base + 5)
      .attr("stroke", lebenswelten.colours.soft);
    root.append("text").attr("x", x(tick)).attr("y", base + 18).attr("text-anchor", "middle").attr("font-size", 12.5)
      .attr("class", "faint").text(lebenswelten.format(tick, Math.max(0, Math.ceil(-Math.log10(gap) - 1e-9))));
  });
  piles.forEach(function (pile, bin) {
    pile.forEach(function (value, i) {
      root.append("circle").attr("cx", side + bin / bins * (width - 2 * side)).attr("cy", base - radius - 2 - i * (2 * radius + 1))
        .attr("r", radius).attr("fill", lebenswelten.colours.brand);
    });
  });
  if (data.city !== null) {
    root.append("line").attr("x1", x(data.city)).attr("x2", x(data.city)).attr("y1", 18).attr("y2", base)
      .attr("stroke", lebenswelten.colours.worse).attr("stroke-width", 2).attr("stroke-dasharray", "5 3");
    root.append("text").attr("x", Math.min(width - 60, Math.max(60, x(data.city)))).attr("y", 9).attr("dy", ".35em")
      .attr("text-anchor", "middle").attr("font-size", 12.5).attr("font-weight", 650)
      .text(data.cityName + " " + lebenswelten.format(data.city, data.decimals));
  }

  function pile() {
    bins = Math.floor((width - 2 * side) / (2 * radius + 1));
    piles = d3.group(data.values, function (v) { return Math.round((x(v) - side) / (width - 2 * side) * bins); });
    highest = d3.max(piles, function (p) { return p[1].length; });
  }
  return root;
});
