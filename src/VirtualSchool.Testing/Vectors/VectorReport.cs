using System.Globalization;
using System.Text;

namespace VirtualSchool.Testing;

/// <summary>All worked cases of a run, in the order of files and cases.</summary>
public sealed class VectorReport
{
    internal VectorReport(IReadOnlyList<VectorResult> results) => Results = results;

    /// <summary>Every case; a file that cannot be read at all is one refused case.</summary>
    public IReadOnlyList<VectorResult> Results { get; }

    /// <summary>How many passed.</summary>
    public int Passed => Results.Count(r => r.Verdict == VectorVerdict.Passed);

    /// <summary>How many did not pass, for whatever reason.</summary>
    public int Failed => Results.Count - Passed;

    /// <summary>True when there was at least one case and every one passed.</summary>
    public bool IsGood => Results.Count > 0 && Failed == 0;

    /// <summary>A line for each case that did not pass, its reasons, and last <c>N passed, N failed</c>.</summary>
    /// <returns>Lines parted and ended by a line feed.</returns>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (VectorResult result in Results.Where(r => r.Verdict != VectorVerdict.Passed))
        {
            text.Append(result.Verdict == VectorVerdict.Refused ? "refused " : "failed ").Append(result.File).Append(' ').Append(result.Id).Append(' ').Append(result.Name).Append('\n');
            foreach (string reason in result.Reasons)
            {
                text.Append("  ").Append(reason).Append('\n');
            }
        }

        return text.AppendFormat(CultureInfo.InvariantCulture, "{0} passed, {1} failed\n", Passed, Failed).ToString();
    }

    /// <summary>The counts.</summary>
    /// <returns>For example <c>60 passed, 0 failed</c>.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} passed, {1} failed", Passed, Failed);
}
