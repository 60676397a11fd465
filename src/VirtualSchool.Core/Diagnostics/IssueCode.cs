namespace VirtualSchool;

/// <summary>
/// A permanent code for one kind of problem, such as <c>VS1101</c>. Codes are never reused or renumbered: hosts filter and
/// count by them, and <c>docs/reference/codes.md</c> explains each.
/// </summary>
public sealed class IssueCode : IEquatable<IssueCode>
{
    /// <summary>Creates a code. Hosts and adapters outside this project use a prefix of their own (not <c>VS</c>).</summary>
    /// <param name="code">Two to four capital letters and four digits.</param>
    /// <param name="severity">The severity an issue of this kind normally has.</param>
    /// <param name="title">What is wrong, in one short sentence without a full stop and without any value.</param>
    /// <param name="remedy">What the reader can do about it, as a sentence.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The code has not the stated shape, or a text is blank.</exception>
    public IssueCode(string code, IssueSeverity severity, string title, string remedy)
    {
        if (code is null)
        {
            throw new ArgumentNullException(nameof(code));
        }

        if (!HasShape(code))
        {
            throw new ArgumentException("An issue code is two to four capital letters and four digits.", nameof(code));
        }

        Code = code;
        Severity = severity;
        Title = Required(title, nameof(title));
        Remedy = Required(remedy, nameof(remedy));
    }

    /// <summary>The permanent code, for example <c>VS1101</c>.</summary>
    public string Code { get; }

    /// <summary>The severity an issue of this kind normally has.</summary>
    public IssueSeverity Severity { get; }

    /// <summary>What is wrong, in one short sentence, without any value from the data.</summary>
    public string Title { get; }

    /// <summary>What the reader can do about it.</summary>
    public string Remedy { get; }

    /// <summary>Two codes are equal when their code texts are.</summary>
    /// <param name="other">The code to compare with; null is never equal.</param>
    /// <returns>True when both have the same code text.</returns>
    public bool Equals(IssueCode? other) => other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IssueCode);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>The code and its title.</summary>
    /// <returns>For example <c>VS1101 Candidate number fails its check digit</c>.</returns>
    public override string ToString() => $"{Code} {Title}";

    private static bool HasShape(string code)
    {
        int letters = 0;
        while (letters < code.Length && code[letters] is >= 'A' and <= 'Z')
        {
            letters++;
        }

        if (letters is < 2 or > 4 || code.Length != letters + 4)
        {
            return false;
        }

        for (int i = letters; i < code.Length; i++)
        {
            if (code[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private static string Required(string text, string name)
    {
        if (text is null)
        {
            throw new ArgumentNullException(name);
        }

        return string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("A text is needed.", name) : text;
    }
}
