"use strict";
(function () {
  var page = JSON.parse(document.getElementById("data").textContent);
  var COLOURS = { blue: "#3a7bbf", yellow: "#e3b505", orange: "#e5771e", red: "#c8271d" };
  var PLAIN = ["#35618f", "#8aa4bf", "#5b8c5a", "#a05c7b", "#b58a3c", "#6b6b9c", "#4f9aa5"];
  var drawn = [];

  /* Texts of others are drawn on a canvas, never read as HTML. */
  var TOOLTIP = { trigger: "axis", renderMode: "richText", confine: true, axisPointer: { type: "shadow" } };

  function short(text) {
    return text.length > 34 ? text.slice(0, 33) + "…" : text;
  }

  function series(one, i) {
    var wanted = {
      name: one.name, type: one.type || "bar", stack: one.stack, data: one.data, showSymbol: true,
      symbolSize: one.size || 6, barMaxWidth: 22,
      itemStyle: { color: COLOURS[one.colour] || PLAIN[i % PLAIN.length] }
    };
    if (one.line !== undefined && one.line !== null) {
      wanted.markLine = { symbol: "none", label: { formatter: String(one.line) },
        lineStyle: { color: "#c8271d" }, data: [{ yAxis: one.line }] };
    }
    return wanted;
  }

  function overTime(chart) {
    return {
      xAxis: { type: "category", data: chart.categories },
      yAxis: { type: "value", name: chart.unit || "", minInterval: 1 },
      dataZoom: chart.categories.length > 60 ? [{ type: "inside" }, { type: "slider", height: 18, bottom: 4 }] : []
    };
  }

  function acrossNames(chart) {
    return {
      xAxis: { type: "value", name: chart.unit || "", minInterval: 1 },
      yAxis: { type: "category", data: chart.categories, inverse: true, axisLabel: { formatter: short } }
    };
  }

  function scatter(chart) {
    return {
      tooltip: { trigger: "item", renderMode: "richText", confine: true,
        formatter: function (point) { return point.data.label + "\n" + chart.x + " " + point.data.value[0] + "\n" + chart.y + " " + point.data.value[1]; } },
      xAxis: { type: "value", name: chart.x, nameLocation: "middle", nameGap: 28, scale: true },
      yAxis: { type: "value", name: chart.y, scale: true },
      series: chart.series.map(function (one, i) {
        return { name: one.name, type: "scatter", symbolSize: 13, data: one.data,
          label: { show: one.data.length <= 30, position: "right", formatter: function (point) { return point.data.label; } },
          labelLayout: { hideOverlap: true },
          itemStyle: { color: one.colour === "marked" ? "#2f7d3b" : "#9aa7b4" } };
      })
    };
  }

  function draw(chart) {
    var place = document.getElementById(chart.id);
    if (chart.kind === "across") {
      place.style.height = Math.max(180, 90 + 24 * chart.categories.length) + "px";
    }
    var option = chart.kind === "scatter" ? scatter(chart)
      : chart.kind === "across" ? acrossNames(chart) : overTime(chart);
    option.animation = false;
    option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily };
    option.grid = { left: 12, right: 40, top: 46, bottom: chart.kind === "scatter" ? 40 : 30, containLabel: true };
    option.legend = { top: 0, left: 0 };
    option.tooltip = option.tooltip || TOOLTIP;
    option.series = option.series || chart.series.map(series);
    var view = echarts.init(place, null, { renderer: "canvas" });
    view.setOption(option);
    drawn.push(view);
  }

  page.charts.forEach(draw);
  window.addEventListener("resize", function () {
    drawn.forEach(function (view) { view.resize(); });
  });
})();
