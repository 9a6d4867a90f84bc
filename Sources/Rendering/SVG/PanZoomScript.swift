/// The script inside a drawing with which it is moved and enlarged.
///
/// The picture's `viewBox` is all it changes. Wheel and pinch zoom at the pointer, dragging moves;
/// `+`, `-`, arrows and `0` do the same by key; pointing at a box brings out what is joined to it.
enum PanZoomScript {
  static let text = """
    (function () {
      "use strict";
      var script = document.currentScript;
      var svg = script && script.closest("svg");
      if (!svg || !svg.viewBox) return;
      var full = svg.viewBox.baseVal;
      var home = { x: full.x, y: full.y, w: full.width, h: full.height };
      var view = { x: home.x, y: home.y, w: home.w, h: home.h };
      var alone = svg === document.documentElement;
      if (alone) {
        svg.setAttribute("width", "100%");
        svg.setAttribute("height", "100%");
      }
      function show() {
        svg.setAttribute("viewBox", [view.x, view.y, view.w, view.h].join(" "));
        svg.style.setProperty("touch-action", "none");
      }
      function place(event) {
        var matrix = svg.getScreenCTM();
        if (!matrix) return { x: view.x + view.w / 2, y: view.y + view.h / 2 };
        return new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
      }
      function zoom(factor, at) {
        var w = Math.min(home.w * 4, Math.max(20, view.w * factor));
        factor = w / view.w;
        view.x = at.x - (at.x - view.x) * factor;
        view.y = at.y - (at.y - view.y) * factor;
        view.w = w;
        view.h *= factor;
        show();
      }
      function center() { return { x: view.x + view.w / 2, y: view.y + view.h / 2 }; }
      svg.addEventListener("wheel", function (event) {
        if (!alone && !event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.004), place(event));
      }, { passive: false });
      var drag = null;
      svg.addEventListener("pointerdown", function (event) {
        if (event.button !== 0) return;
        drag = { at: place(event), id: event.pointerId, moved: false };
      });
      svg.addEventListener("pointermove", function (event) {
        if (!drag || event.pointerId !== drag.id) return;
        if (!drag.moved) {
          drag.moved = true;
          svg.setPointerCapture(drag.id);
          svg.style.cursor = "grabbing";
        }
        var now = place(event);
        view.x += drag.at.x - now.x;
        view.y += drag.at.y - now.y;
        show();
      });
      function drop() { drag = null; svg.style.cursor = ""; }
      svg.addEventListener("pointerup", drop);
      svg.addEventListener("pointercancel", drop);
      function key(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        var step = 0.1;
        switch (event.key) {
        case "+": case "=": zoom(0.8, center()); break;
        case "-": zoom(1.25, center()); break;
        case "0": view = { x: home.x, y: home.y, w: home.w, h: home.h }; show(); break;
        case "ArrowLeft": view.x -= view.w * step; show(); break;
        case "ArrowRight": view.x += view.w * step; show(); break;
        case "ArrowUp": view.y -= view.h * step; show(); break;
        case "ArrowDown": view.y += view.h * step; show(); break;
        default: return;
        }
        event.preventDefault();
      }
      if (alone) window.addEventListener("keydown", key);
      else { svg.setAttribute("tabindex", "0"); svg.addEventListener("keydown", key); }
      function point(event) {
        var box = event.target.closest("[data-box]");
        var number = box && box.getAttribute("data-box");
        var edges = svg.querySelectorAll("g.edge");
        var near = {};
        if (number) near[number] = true;
        edges.forEach(function (edge) {
          var from = edge.getAttribute("data-from"), to = edge.getAttribute("data-to");
          var joined = number && (from === number || to === number);
          if (joined) near[from] = near[to] = true;
          edge.style.opacity = !number || joined ? "" : "0.15";
        });
        svg.querySelectorAll("g[data-box]").forEach(function (other) {
          var dim = number && !near[other.getAttribute("data-box")] && !other.matches(".legend");
          other.style.opacity = dim ? "0.35" : "";
        });
      }
      var pointed = null;
      svg.addEventListener("pointerover", function (event) {
        if (drag) return;
        var box = event.target.closest("g.node, g.tag");
        if (box === pointed) return;
        pointed = box;
        point(box ? { target: box } : { target: svg });
      });
    })();
    """
}
