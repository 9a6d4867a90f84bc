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
#embed "web/flame.js"
    ,
#embed "web/tables.js"
    ,
#embed "web/sandwich.js"
    ,
#embed "web/graph.js"
    ,
#embed "web/source.js"
    ,
#embed "web/main.js"
};

const unsigned char *swprof_page_style(void) { return style; }
long swprof_page_style_length(void) { return sizeof style; }
const unsigned char *swprof_page_script(void) { return script; }
long swprof_page_script_length(void) { return sizeof script; }
