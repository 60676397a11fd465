using System.Text;

namespace VirtualSchool;

/// <summary>What a file is by its first bytes. Its name is only used to say that it is wrong.</summary>
internal static class FileKind
{
    private static readonly string[] WorkbookEndings = [".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb"];

    /// <summary>Whether the file is a zip archive, as every workbook is.</summary>
    internal static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    /// <summary>Whether a name promises a workbook.</summary>
    internal static bool SaysWorkbook(string fileName) => WorkbookEndings.Any(e => fileName.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Kinds that are often given in place of a table and are not read; null when it may be text.</summary>
    internal static (IssueCode Code, string? Detail)? Foreign(ReadOnlySpan<byte> bytes)
    {
        // A compound file: old Office files, and new ones with a password ([MS-CFB] 2.2, [MS-OFFCRYPTO] 2.3.4.4).
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? (IssueCodes.WorkbookEncrypted, null)
                : (IssueCodes.WorkbookForeign, "it is an old Office file, such as an Excel workbook of before 2007 (.xls)");
        }

        ReadOnlySpan<byte> start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes.Slice(3) : bytes;
        while (!start.IsEmpty && (start[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
        {
            start = start.Slice(1);
        }

        start = start.Slice(0, Math.Min(start.Length, 4096));
        if (start.IsEmpty || start[0] != (byte)'<')
        {
            return null;
        }

        string text = Encoding.ASCII.GetString(start.ToArray()).ToLowerInvariant();
        return text.StartsWith("<!doctype html", StringComparison.Ordinal) || text.StartsWith("<html", StringComparison.Ordinal) || text.StartsWith("<table", StringComparison.Ordinal)
            ? (IssueCodes.WorkbookForeign, "it is a web page, as some report tools give in place of a workbook")
            : text.Contains("urn:schemas-microsoft-com:office:spreadsheet")
            ? (IssueCodes.WorkbookForeign, "it is an XML spreadsheet of Excel 2003")
            : text.StartsWith("<?xml", StringComparison.Ordinal) ? (IssueCodes.WorkbookForeign, "it is XML, not a table")
            : null;
    }
}
