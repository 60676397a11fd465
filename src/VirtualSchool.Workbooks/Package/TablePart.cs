using System.Xml;

namespace VirtualSchool;

/// <summary>The part that makes a range a real table: screen readers announce its headers, filters and sorting know its bounds.</summary>
internal static class TablePart
{
    public static void Write(XmlWriter xml, Sheet sheet, string id)
    {
        string range = CellReference.Range(0, sheet.HeaderRow, sheet.Columns.Count - 1, sheet.LastRow);
        xml.Start("table");
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("name", sheet.Table);
        xml.WriteAttributeString("displayName", sheet.Table);
        xml.WriteAttributeString("ref", range);
        xml.WriteAttributeString("totalsRowShown", "0");

        xml.Start("autoFilter");
        xml.WriteAttributeString("ref", range);
        xml.WriteEndElement();

        xml.Start("tableColumns");
        xml.WriteAttributeString("count", SheetWords.Number(sheet.Headers.Count));
        for (int i = 0; i < sheet.Headers.Count; i++)
        {
            xml.Start("tableColumn");
            xml.WriteAttributeString("id", SheetWords.Number(i + 1));
            xml.WriteAttributeString("name", XmlText.Escape(sheet.Headers[i]));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        xml.Start("tableStyleInfo");
        xml.WriteAttributeString("name", "TableStyleLight1");
        xml.WriteAttributeString("showFirstColumn", "0");
        xml.WriteAttributeString("showLastColumn", "0");
        xml.WriteAttributeString("showRowStripes", "1");
        xml.WriteAttributeString("showColumnStripes", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
