using System.Globalization;
using System.Text;
using System.Xml;

namespace VirtualSchool;

/// <summary>What the exceptions of zip and XML readers mean for the person who gave the file. Their own messages may hold text of the file.</summary>
internal static class Fault
{
    /// <summary>Whether an exception is one that broken input raises; anything else is a mistake of ours and must be seen.</summary>
    internal static bool IsOfInput(Exception problem) =>
        problem is RefusalException or XmlException or InvalidDataException or DecoderFallbackException or IOException;

    /// <summary>The issue's code and detail.</summary>
    /// <param name="problem">What was thrown.</param>
    /// <param name="part">Which part of the package was read, in words of ours.</param>
    internal static (IssueCode Code, string? Detail) Describe(Exception problem, string part) => problem switch
    {
        RefusalException refusal => (refusal.Code, refusal.Detail),
        XmlException xml => (
            IssueCodes.WorkbookDamaged,
            string.Format(CultureInfo.InvariantCulture, "{0} is no well-formed XML (line {1}, position {2})", part, xml.LineNumber, xml.LinePosition)),
        DecoderFallbackException => (IssueCodes.WorkbookDamaged, $"{part} is not text in the encoding it says"),
        _ => (IssueCodes.WorkbookDamaged, $"{part} cannot be unpacked"),
    };
}
