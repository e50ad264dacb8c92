package org.linchpin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Makes and changes accounts. Whatever changes what an account may do ends all that was signed in before. */
@ApplicationScoped
public class AccountAdministration {
    private static final String NO_PROVIDER = "No OpenID Connect provider is configured.";

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}");

    private final Accounts accounts;
    private final AccountStates states;
    private final SignInProvider provider;
    private final Clock clock;

    AccountAdministration(Accounts accounts, AccountStates states, SignInProvider provider, Clock clock) {
        this.accounts = accounts;
        this.states = states;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * Makes an account.
     *
     * @throws ProblemException {@link ProblemType#CHANGE_REJECTED} with all that is wrong
     */
    @Transactional
    public UUID create(String username, String password, AccountDraft draft) {
        List<String> problems = problems(username, draft);
        Passwords.problem(password).ifPresent(problems::add);
        reject(problems);
        return persist(username, Passwords.hash(password), draft);
    }

    /**
     * Makes an account that signs in at the provider, where its name is the same the first time.
     *
     * @throws ProblemException {@link ProblemType#CHANGE_REJECTED} with all that is wrong
     */
    @Transactional
    public UUID createOfProvider(String username, AccountDraft draft) {
        List<String> problems = problems(username, draft);
        if (!provider.isConfigured()) {
            problems.add(NO_PROVIDER);
        }
        reject(problems);
        return persist(username, "", draft);
    }

    private List<String> problems(String username, AccountDraft draft) {
        List<String> problems = new ArrayList<>(draft.problems());
        if (!USERNAME.matcher(username).matches()) {
            problems.add(
                    "A user name has 1 to 100 characters of A–Z a–z 0–9 . _ @ + - and begins with a letter or digit.");
        } else if (accounts.named(username).isPresent()) {
            problems.add("The user name %s is taken.".formatted(username));
        }
        return problems;
    }

    private UUID persist(String username, String passwordHash, AccountDraft draft) {
        var account = new Account();
        account.username = username;
        account.passwordHash = passwordHash;
        account.createdAt = clock.instant();
        fill(account, draft);
        accounts.persist(account);
        return account.id;
    }

    /**
     * Gives an account another role and scope.
     *
     * @throws ProblemException {@link ProblemType#CHANGE_REJECTED} with all that is wrong
     */
    @Transactional
    public void change(UUID id, AccountDraft draft) {
        reject(draft.problems());
        Account account = accounts.locked(id);
        if (!draft.role().equals(Role.ADMIN.slug())) {
            requireAnotherAdmin(account);
        }
        fill(account, draft);
        end(account);
    }

    /** Lets an account sign in no more, or again. */
    @Transactional
    public void disable(UUID id, boolean disabled) {
        Account account = accounts.locked(id);
        if (disabled) {
            requireAnotherAdmin(account);
        }
        account.disabled = disabled;
        end(account);
    }

    /** Gives an account a password at random, which is not shown again, and lifts a lock. */
    @Transactional
    public String resetPassword(UUID id) {
        Account account = accounts.locked(id);
        String password = Passwords.random();
        setPassword(account, password);
        return password;
    }

    /** Whether an account signs in by a password, and not at the provider. */
    @Transactional
    public boolean hasPassword(UUID id) {
        return accounts.findByIdOptional(id)
                .filter(account -> !account.isOfProvider())
                .isPresent();
    }

    /**
     * Changes one's own password.
     *
     * @throws ProblemException {@link ProblemType#CHANGE_REJECTED} if the old one is wrong or the new one will not do
     */
    @Transactional
    public void changePassword(UUID id, String old, String password) {
        Account account = accounts.locked(id);
        List<String> problems = new ArrayList<>();
        if (!Passwords.matches(old, account.passwordHash)) {
            problems.add("The present password is another one.");
        }
        Passwords.problem(password).ifPresent(problems::add);
        reject(problems);
        setPassword(account, password);
    }

    /**
     * Takes the password away: from now on the provider says who this is. Who it was there before is forgotten, so that the
     * next sign-in decides.
     *
     * @throws ProblemException {@link ProblemType#CHANGE_REJECTED} if nobody could administer without the provider
     */
    @Transactional
    public void useProvider(UUID id) {
        Account account = accounts.locked(id);
        if (!provider.isConfigured()) {
            reject(List.of(NO_PROVIDER));
        }
        if (account.kind() == Role.ADMIN && accounts.otherAdminsByPassword(id) == 0) {
            reject(List.of("%s is the only administrator with a password. Keep one for the day when %s is not there."
                    .formatted(account.username, provider.name())));
        }
        account.passwordHash = "";
        account.providerIssuer = null;
        account.providerSubject = null;
        end(account);
    }

    /** Ends every session and remembered credential of an account. */
    @Transactional
    public void signOutEverywhere(UUID id) {
        end(accounts.locked(id));
    }

    private void setPassword(Account account, String password) {
        account.passwordHash = Passwords.hash(password);
        account.providerIssuer = null;
        account.providerSubject = null;
        account.failedAttempts = 0;
        account.lockedUntil = null;
        end(account);
    }

    private void fill(Account account, AccountDraft draft) {
        account.role = draft.role();
        account.showsNames = draft.named();
        account.scopeEntries.clear();
        account.scopeEntries.addAll(draft.entries());
    }

    private void end(Account account) {
        account.epoch++;
        states.changed(account.id);
    }

    private void requireAnotherAdmin(Account account) {
        if (account.kind() == Role.ADMIN && accounts.otherAdmins(account.id) == 0) {
            reject(List.of("%s is the only administrator who can sign in. Make another one first."
                    .formatted(account.username)));
        }
    }

    private static void reject(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.CHANGE_REJECTED, String.join(" ", problems));
        }
    }
}
