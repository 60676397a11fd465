namespace VirtualSchool;

/// <summary>
/// Something that may follow from being, or having been, in care: a duty owed, a payment, a place, a reduction. It says which
/// meaning of "looked after" it reads, since statutes differ.
/// </summary>
public sealed class EntitlementScheme
{
    /// <summary>Creates a scheme.</summary>
    /// <param name="code">Its permanent code, for example <c>council-tax</c>.</param>
    /// <param name="title">What it is, in plain words.</param>
    /// <param name="rule">The rule that gives it.</param>
    /// <param name="reads">The meaning of "looked after" it reads, in words.</param>
    /// <param name="isLocal">Whether it is a council's own policy and not national law.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The code is not lower-case words joined by hyphens: messages and files quote it.</exception>
    public EntitlementScheme(string code, string title, Rule rule, string reads, bool isLocal = false)
    {
        Code = CodeName.Checked(code, nameof(code));
        Title = title ?? throw new ArgumentNullException(nameof(title));
        Rule = rule ?? throw new ArgumentNullException(nameof(rule));
        Reads = reads ?? throw new ArgumentNullException(nameof(reads));
        IsLocal = isLocal;
    }

    /// <summary>Its permanent code, for example <c>council-tax</c>.</summary>
    public string Code { get; }

    /// <summary>What it is, in plain words.</summary>
    public string Title { get; }

    /// <summary>The rule that gives it; with its citation and confidence.</summary>
    public Rule Rule { get; }

    /// <summary>The meaning of "looked after" it reads, in words, for example <c>1995 Act s.17(6) and s.17A(2)</c>.</summary>
    public string Reads { get; }

    /// <summary>Whether it is a council's own policy and not national law.</summary>
    public bool IsLocal { get; }

    /// <summary>The code.</summary>
    /// <returns>For example <c>council-tax</c>.</returns>
    public override string ToString() => Code;
}
