#include "CAssets.h"

static const unsigned char style[] = {
#embed "web/page.css"
};

// In the order in which they need one another.
static const unsigned char script[] = {
#embed "web/base.js"
    ,
#embed "web/format.js"
    ,
#embed "web/state.js"
    ,
#embed "web/model.js"
    ,
#embed "web/merged.js"
    ,
#embed "web/paint.js"
    ,
#embed "web/flamedrawing.js"
    ,
#embed "web/flameshape.js"
    ,
#embed "web/flame.js"
    ,
#embed "web/cells.js"
    ,
#embed "web/tables.js"
    ,
#embed "web/reports.js"
    ,
#embed "web/sandwich.js"
    ,
#embed "web/graph.js"
    ,
#embed "web/code.js"
    ,
#embed "web/views.js"
    ,
#embed "web/tabs.js"
    ,
#embed "web/help.js"
    ,
#embed "web/live/server.js"
    ,
#embed "web/live/options.js"
    ,
#embed "web/live/menus.js"
    ,
#embed "web/live/refine.js"
    ,
#embed "web/live/optionform.js"
    ,
#embed "web/live/sets.js"
    ,
#embed "web/live/compare.js"
    ,
#embed "web/live/downloads.js"
    ,
#embed "web/live/livecode.js"
    ,
#embed "web/live/livereport.js"
    ,
#embed "web/live/live.js"
    ,
#embed "web/main.js"
};

const unsigned char *swprof_page_style(void) { return style; }
long swprof_page_style_length(void) { return sizeof style; }
const unsigned char *swprof_page_script(void) { return script; }
long swprof_page_script_length(void) { return sizeof script; }
