/** Owns reading an upload that is an Excel workbook, with one sheet a file of the model, within limits. */
@NullMarked
package org.linchpin.importing.xlsx;

import org.jspecify.annotations.NullMarked;
