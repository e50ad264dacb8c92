package org.linchpin.account;

/**
 * Somebody gave a name and a password.
 *
 * @param username as given
 * @param succeeded whether they were let in
 * @param address that they came from
 */
public record SignInAttempt(String username, boolean succeeded, String address) {}
