/** Owns who may sign in: accounts, their passwords, and turning a credential into an identity. */
@NullMarked
package org.linchpin.account;

import org.jspecify.annotations.NullMarked;
