namespace VirtualSchool;

/// <summary>An address as recorded: lines and postcode with their original spelling.</summary>
public sealed class PostalAddress
{
    /// <summary>Creates an address.</summary>
    /// <param name="lines">The address lines in order; blank ones are left out.</param>
    /// <param name="postcode">The postcode as recorded, or null.</param>
    /// <param name="uprn">The unique property reference number, or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no line, no postcode and no UPRN.</exception>
    public PostalAddress(IEnumerable<string> lines, string? postcode = null, Uprn? uprn = null)
    {
        if (lines is null)
        {
            throw new ArgumentNullException(nameof(lines));
        }

        var filled = new List<string>();
        foreach (string line in lines)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                filled.Add(line.Trim());
            }
        }

        Lines = filled.Count switch { 0 => [], 1 => [filled[0]], _ => [.. filled] };
        Postcode = string.IsNullOrWhiteSpace(postcode) ? null : postcode!.Trim();
        Uprn = uprn;
        if (Lines.Count == 0 && Postcode is null && uprn is null)
        {
            throw new ArgumentException("An address needs a line, a postcode or a UPRN.");
        }
    }

    /// <summary>The address lines in order, without postcode.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The postcode as recorded; null when none.</summary>
    public string? Postcode { get; }

    /// <summary>The unique property reference number; null when none.</summary>
    public Uprn? Uprn { get; }

    /// <summary>Says only that this is an address: where a child lives is personal data.</summary>
    /// <returns><c>PostalAddress</c>.</returns>
    public override string ToString() => nameof(PostalAddress);
}
