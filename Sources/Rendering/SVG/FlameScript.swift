/// The script inside a flame graph: zoom, search, and what is pointed at.
///
/// A box knows its row; where it lies is read from its rectangle once. Clicking a box, or Enter on
/// the one that is chosen, makes it as wide as the picture; Escape and 0 go back. After `/` or
/// Ctrl-F what is typed is searched for, as an expression if it is one. Arrows walk the boxes.
enum FlameScript {
  static let text = """
    (function () {
      "use strict";
      var script = document.currentScript;
      var svg = script && script.closest("svg");
      if (!svg) return;
      var alone = svg === document.documentElement;
      var status = svg.querySelector("g.status text");
      var notice = status.textContent;
      var boxes = Array.prototype.map.call(svg.querySelectorAll("g.frame"), function (group) {
        var rect = group.querySelector("rect");
        var lines = group.querySelector("title").textContent.split("\\n");
        var text = group.querySelector("text");
        return {
          group: group, rect: rect, text: text, name: lines[0], facts: lines[1] || "",
          label: group.getAttribute("data-label") || lines[0],
          x: +rect.getAttribute("x"), w: +rect.getAttribute("width"),
          y: +rect.getAttribute("y"), row: +group.getAttribute("data-row")
        };
      });
      if (!boxes.length) return;
      var whole = { x: boxes[0].x, w: boxes[0].w };
      var chosen = null, zoomed = boxes[0], typing = false, query = "", found = [];
      var slack = whole.w * 1e-9 + 0.011;

      function fit(box, width) {
        if (!box.text) {
          if (width < 20) return;
          box.text = document.createElementNS("http://www.w3.org/2000/svg", "text");
          box.text.setAttribute("font-size", "11");
          box.text.setAttribute("class", boxes[0].text ? boxes[0].text.getAttribute("class") : "");
          box.text.setAttribute("fill", boxes[0].text ? boxes[0].text.getAttribute("fill") : "#000");
          box.text.setAttribute("y", box.y + 12.5);
          box.group.appendChild(box.text);
        }
        var room = Math.floor((width - 6) / 5.7);
        var label = box.label;
        if (width < 20 || room < 2) label = "";
        else if (label.length > room) label = label.slice(0, room - 1) + "\\u2026";
        box.text.textContent = label;
      }

      function zoom(target) {
        zoomed = target;
        var scale = whole.w / target.w;
        boxes.forEach(function (box) {
          var above = box.row < target.row && box.x <= target.x + slack
            && box.x + box.w >= target.x + target.w - slack;
          var inside = box.row >= target.row && box.x >= target.x - slack
            && box.x + box.w <= target.x + target.w + slack;
          var x = above ? whole.x : whole.x + (box.x - target.x) * scale;
          var w = above ? whole.w : box.w * scale;
          var shown = above || (inside && w >= 0.02);
          box.group.style.display = shown ? "" : "none";
          box.group.style.opacity = above ? "0.55" : "";
          if (!shown) return;
          box.rect.setAttribute("x", x);
          box.rect.setAttribute("width", w);
          fit(box, w);
          if (box.text) box.text.setAttribute("x", x + 3);
        });
      }

      function say(text) { status.textContent = text; }
      function describe(box) { say(box ? box.name + "  " + box.facts : summary()); }
      function summary() {
        if (typing || query) return "/" + query + (typing ? "_" : "") + share();
        return notice;
      }
      function share() {
        if (!query) return "  (type what to look for, Enter ends, Escape clears)";
        var covered = 0;
        var end = -1;
        found.slice().sort(function (a, b) { return a.x - b.x || a.row - b.row; })
          .forEach(function (box) {
            if (box.x + slack < end) return;
            covered += box.w;
            end = box.x + box.w;
          });
        return "  " + found.length + " boxes, " + (100 * covered / whole.w).toFixed(2) + "% matched";
      }

      function search() {
        var test = null;
        if (query) {
          try { test = new RegExp(query, "i"); } catch (error) { test = null; }
        }
        found = [];
        boxes.forEach(function (box) {
          var hit = query && (test ? test.test(box.name) : box.name.indexOf(query) >= 0);
          if (hit) found.push(box);
          box.rect.style.fill = hit ? "#e35fd0" : "";
          box.rect.style.fillOpacity = query && !hit ? "0.45" : "";
        });
        say(summary());
      }

      function choose(box) {
        if (chosen) chosen.rect.style.stroke = "";
        chosen = box;
        if (!box) return;
        box.rect.style.stroke = "currentColor";
        box.rect.style.strokeWidth = "1.5px";
        describe(box);
      }

      function visible(box) { return box.group.style.display !== "none"; }
      function middle(box) { return +box.rect.getAttribute("x") + box.rect.getAttribute("width") / 2; }
      function walk(step, sideways) {
        var from = chosen || zoomed;
        var best = null, distance = Infinity;
        boxes.forEach(function (box) {
          if (!visible(box) || box === from) return;
          var gap = middle(box) - middle(from);
          var fits = sideways
            ? box.row === from.row && gap * step > 0
            : box.row === from.row + step && Math.abs(gap) < 1e9;
          if (!fits) return;
          var inside = sideways || step < 0
            ? true : box.x >= from.x - slack && box.x + box.w <= from.x + from.w + slack;
          var far = Math.abs(gap) + (inside ? 0 : 1e6);
          if (far < distance) { distance = far; best = box; }
        });
        if (best) choose(best);
      }

      function target(event) {
        var group = event.target.closest && event.target.closest("g.frame");
        return group && boxes.find(function (box) { return box.group === group; });
      }
      svg.addEventListener("click", function (event) {
        var box = target(event);
        if (box) { choose(box); zoom(box === zoomed ? boxes[0] : box); }
      });
      svg.addEventListener("pointerover", function (event) { describe(target(event)); });

      var rises = boxes.length > 1 && boxes[1].y < boxes[0].y;
      function key(event) {
        if ((event.ctrlKey || event.metaKey) && event.key === "f") {
          typing = true;
          query = "";
          search();
          event.preventDefault();
          return;
        }
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (typing) type(event); else command(event);
      }
      function type(event) {
        if (event.key === "Enter") { typing = false; say(summary()); }
        else if (event.key === "Escape") { typing = false; query = ""; search(); }
        else if (event.key === "Backspace") { query = query.slice(0, -1); search(); }
        else if (event.key.length === 1) { query += event.key; search(); }
        else return;
        event.preventDefault();
      }
      function command(event) {
        switch (event.key) {
        case "/": typing = true; query = ""; search(); break;
        case "Enter": case " ": if (chosen) zoom(chosen); break;
        case "Escape": if (query) { query = ""; search(); } else zoom(boxes[0]); break;
        case "0": zoom(boxes[0]); break;
        case "ArrowUp": walk(rises ? 1 : -1, false); break;
        case "ArrowDown": walk(rises ? -1 : 1, false); break;
        case "ArrowLeft": walk(-1, true); break;
        case "ArrowRight": walk(1, true); break;
        default: return;
        }
        event.preventDefault();
      }
      if (alone) window.addEventListener("keydown", key);
      else { svg.setAttribute("tabindex", "0"); svg.addEventListener("keydown", key); }
    })();
    """
}
