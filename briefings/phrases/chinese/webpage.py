"""The words of a case's web page in Chinese."""


class Webpage:
    """What heads its parts, what stands beside its values, how it speaks of itself."""

    WEB_ABOUT = "关于本案"
    WEB_TIMELINE = "时间线"
    WEB_WHAT_IT_IS = (
        "本页是案件文件的阅读副本：列出导出时的全部记录及其来源。"
        "此处内容不可更改，也不从别处加载任何内容。"
    )
    WEB_EXPORTED = "导出时间"
    WEB_LEFT_OUT = "未列入"
    WEB_LEAVING_OUT = {
        "history": "各记录的历史",
        "texts": "来源全文",
        "notes": "备注",
        "files": "附件的文件本身",
        "desk": "本组的内部工作",
    }
    WEB_BOARD_COLUMNS = ("申请", "现状")
    WEB_DATE_COLUMNS = ("时间", "事项", "记录")
    WEB_HISTORY_COLUMNS = ("时间", "何人", "内容")
    WEB_LADDER_DRAWN = "各申请在各关口的进展图；每项申请处另有文字说明。"
    WEB_TIMELINE_DRAWN = "已发生及到期事项图；其后的表格内容相同。"
    WEB_NO_DATES = "未说明任何日期。"
    WEB_OPEN_CONDITIONS = "未了结的条件"
    WEB_NOT_KNOWN = "尚不清楚"
    WEB_EVIDENCE = "依据"
    WEB_RESTS_ON_IT = "以此为依据的内容"
    WEB_WHOLE_RECORD = "整条记录"
    WEB_EARLIER_VALUE = "针对此前的内容"
    WEB_DESK = "本组自己的判断，无来源"
    WEB_WITHDRAWN = "来源已撤回"
    WEB_OPEN_CONFLICT = "文件的各副本在此不一致，尚无人裁定："
    WEB_NAME_WITHHELD = "姓名保密"
    WEB_MADE = "新增"

    WEB_FILE_OTHER = "本页未收入该文件本身：只收入图片和PDF。"
    WEB_FILE_LACKING = "本页所依据的案件文件中缺少该文件本身。"

    def web_file_too_much(self, most: int) -> str:
        return f"本页未收入该文件本身：所收文件合计不超过{most} MB。"

    def web_picture(self, size: str) -> str:
        return f"显示图片（{size}）"

    def web_pdf(self, size: str) -> str:
        return f"保存PDF（{size}）"

    def web_backing(self, grade: str, origins: int) -> str:
        known = f"{origins}个源头" if origins else "源头不明"
        return f"{grade} · {known}" if grade else known

    def web_deleted_elsewhere(self, who: str, when: str) -> str:
        return (
            f"{who}{f'于{when}' if when else ''}删除了此记录，但文件的另一副本仍在使用，故予保留。"
        )

    def web_history(self, count: int, when: str, who: str) -> str:
        return f"历史：{count}次更改，最近一次由{who}于{when}作出"

    def web_long_text(self, count: int) -> str:
        return f"全文，共{count:,}字"

    def web_exported(self, when: str, who: str) -> str:
        return f"{f'由{who}' if who else ''}于{when}导出"

    def web_made_from(self, case: str, state: str) -> str:
        return f"由Proviso根据案件{case}的状态{state}生成。"
