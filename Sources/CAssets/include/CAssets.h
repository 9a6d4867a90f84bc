#pragma once

/// The style sheet of the page about a profile.
const unsigned char *_Nonnull swprof_page_style(void);
/// Its length in bytes.
long swprof_page_style_length(void);

/// The scripts of the page, one after the other.
const unsigned char *_Nonnull swprof_page_script(void);
/// Their length in bytes.
long swprof_page_script_length(void);
